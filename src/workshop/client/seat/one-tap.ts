import { useEffect } from 'react'
import { deviceNow } from '../device.js'

/** Longest time between the two taps of a double tap, in ms. */
const doubleMs = 400
/** How far apart two taps of one finger may be, in CSS px. */
const nearPx = 24

/**
 * Lets a double tap on a button count once. The page may have changed between the two,
 * so that the second would press what has come to stand in the same place. Forms guard themselves: what was sent is not there to be sent again.
 */
export function useOneTap(): void {
  useEffect(() => {
    let last = { atMs: -Infinity, x: 0, y: 0 }
    const guard = (event: MouseEvent): void => {
      // A press by the keyboard has no count.
      if (event.detail === 0 || !(event.target instanceof Element) || !event.target.closest('button[type=button]')) return
      const tap = { atMs: deviceNow(), x: event.clientX, y: event.clientY }
      const isSecond = tap.atMs - last.atMs < doubleMs && Math.abs(tap.x - last.x) < nearPx && Math.abs(tap.y - last.y) < nearPx
      last = tap
      if (!isSecond) return
      event.stopPropagation()
      event.preventDefault()
    }
    addEventListener('click', guard, { capture: true })
    return () => removeEventListener('click', guard, { capture: true })
  }, [])
}
