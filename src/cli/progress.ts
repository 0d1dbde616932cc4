import { SingleBar } from 'cli-progress'
import type { Progress } from './terminal.js'

const patience = 1000

/** Seconds in words: `12 s`, `3 min 5 s`, `2 h 10 min`. */
export function timeWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

/** How fast the work goes, and how long it will take at that rate. */
export function paceWords(done: number, total: number, elapsedMs: number): string {
  if (done === 0 || elapsedMs <= 0) return ''
  const rate = (done * 1000) / elapsedMs
  return `${rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10} a second, ${timeWords((total - done) / rate)} left`
}

/** A bar that appears when the work takes more than a second, and only on a screen. */
export function progressBar(total: number, unit: string, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { reach: () => {}, stop: () => {} }
  const bar = new SingleBar({ stream, format: `{bar} {value} of {total} ${unit}, {pace}`, barCompleteChar: '#', barIncompleteChar: '-', hideCursor: true, clearOnComplete: true })
  const began = Date.now()
  let shown = false
  return {
    reach(done) {
      const elapsed = Date.now() - began
      if (!shown && elapsed < patience) return
      const payload = { pace: paceWords(done, total, elapsed) }
      if (shown) bar.update(done, payload)
      else bar.start(total, done, payload)
      shown = true
    },
    stop: () => { if (shown) bar.stop() },
  }
}
