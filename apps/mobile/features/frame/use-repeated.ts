import { useFocusEffect } from 'expo-router'
import { useCallback } from 'react'

/** Does something when its screen comes to the front and then every so many milliseconds while it stays there. */
export function useRepeated(work: () => Promise<void>, milliseconds: number): void {
  useFocusEffect(
    useCallback(() => {
      void work()
      const timer = setInterval(() => void work(), milliseconds)
      return () => clearInterval(timer)
    }, [work, milliseconds]),
  )
}
