'use client'

import type { MouseEvent } from 'react'

type Props = { question: string; answer: string; path: string }

/** From signing in to opening an account and back; where one was going to, and the key behind `#`, come along. */
export function OtherWay({ question, answer, path }: Props) {
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    location.assign(`${path}${location.search}${location.hash}`)
  }
  return (
    <p>
      {question}{' '}
      <a href={path} onClick={follow}>
        {answer}
      </a>
    </p>
  )
}
