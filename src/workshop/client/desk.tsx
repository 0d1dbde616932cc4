import { createContext, useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { SeatWish } from './connection/contract.js'
import { keepInTab, readTab } from './device.js'
import { directionOf, languageFor, speaker } from './words/index.js'
import type { Say } from './words/index.js'

/** What every part of a page works with. */
export interface Desk {
  readonly language: string
  readonly say: Say
  /** The session's time now, in ms. */
  readonly now: () => number
  /** Sends a command of the seat that is shown. */
  readonly act: (wish: SeatWish) => void
  /** Whether a command of this type has no answer yet. */
  readonly isBusy: (type: string) => boolean
}

const DeskContext = createContext<Desk | null>(null)

/** Gives its children the desk. */
export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>
}

/** The desk of the page around. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A part of a page stands outside of its desk.')
  return desk
}

/** Makes a desk of what a page has. */
export function deskOf(wanted: string, rest: Pick<Desk, 'now' | 'act' | 'isBusy'>): Desk {
  const language = languageFor(wanted)
  return { language, say: speaker(language), ...rest }
}

/** Sets language, direction and reading size of the whole document. */
export function useDocument(language: string, title: string, readingSize = 0): void {
  useEffect(() => {
    const { documentElement: root } = document
    root.lang = language
    root.dir = directionOf(language)
    root.dataset.size = String(readingSize)
    document.title = title
  }, [language, title, readingSize])
}

/** State that a reload of the tab finds again. Sent nowhere. */
export function useKept<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    try {
      const found = readTab(key)
      return found === null ? initial : (JSON.parse(found) as T)
    } catch {
      return initial
    }
  })
  return [value, (next) => {
    setValue(next)
    keepInTab(key, JSON.stringify(next))
  }]
}

/** The session's time, renewed once a second. */
export function useNow(): number {
  const { now } = useDesk()
  const [, redraw] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return now()
}
