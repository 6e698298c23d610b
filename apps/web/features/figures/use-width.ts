'use client'

import { useEffect, useRef, useState } from 'react'

/** The width in pixels that an element has on this screen, so that pictures keep readable letters at any size. */
export function useWidth<E extends Element>(before: number) {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(before)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return { element, width }
}
