'use client'

import { useEffect, useRef, useState } from 'react'

/** Whether some of an element is on the screen. */
export function useSeen<E extends Element>() {
  const element = useRef<E>(null)
  const [isSeen, setSeen] = useState(true)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setSeen(entry.isIntersecting)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return { element, isSeen }
}
