'use client'

export { BrokenScreen as default } from '../../features/frame/broken-screen.tsx'
