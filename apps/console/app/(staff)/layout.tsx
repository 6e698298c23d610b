import type { ReactNode } from 'react'
import { StaffFrame } from '../../src/frame/staff-frame.tsx'

export default function StaffLayout({ children }: { children: ReactNode }) {
  return <StaffFrame>{children}</StaffFrame>
}
