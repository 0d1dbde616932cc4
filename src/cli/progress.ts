import { SingleBar } from 'cli-progress'
import type { Progress } from './terminal.js'

const patience = 1000

/** A bar that appears when the work takes more than a second, and only on a screen. */
export function progressBar(total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { tick: () => {}, stop: () => {} }
  const bar = new SingleBar({ stream, format: '{bar} {value} of {total} runs', barCompleteChar: '#', barIncompleteChar: '-', hideCursor: true, clearOnComplete: true })
  const began = Date.now()
  let done = 0
  let shown = false
  return {
    tick() {
      done += 1
      if (!shown && Date.now() - began < patience) return
      if (!shown) bar.start(total, done)
      else bar.update(done)
      shown = true
    },
    stop: () => { if (shown) bar.stop() },
  }
}
