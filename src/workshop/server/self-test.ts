import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { addresses } from './addresses.js'

/** One thing that was looked at before the class comes. */
export interface Finding {
  readonly what: string
  readonly ok: boolean
  /** What was found, or what to do. */
  readonly detail: string
}

/** Looks at what a class needs: built pages, a folder to write to, an address for the phones, a clock that is set. */
export function selfTest({ pages, file, builtAtMs, nowMs }: { readonly pages: string; readonly file: string; readonly builtAtMs: number; readonly nowMs: number }): readonly Finding[] {
  const found = addresses()
  const isWritable = (): boolean => {
    try {
      accessSync(dirname(file), constants.W_OK)
      return true
    } catch {
      return false
    }
  }
  const [built, writable, clock] = [existsSync(`${pages}/seat.html`), isWritable(), nowMs >= builtAtMs]
  return [
    { what: 'pages', ok: built, detail: built ? 'the pages are there' : 'the pages are missing: npm run build' },
    { what: 'disk', ok: writable, detail: writable ? `the log goes to ${file}` : `nothing can be written beside ${file}: give another --file` },
    { what: 'network', ok: found.length > 0, detail: found.length > 0 ? `phones on the same network open ${found[0]}` : 'this machine has no address on a network: switch its Wi-Fi or hotspot on, or play on this machine alone' },
    { what: 'clock', ok: clock, detail: clock ? 'the clock is set' : 'the clock of this machine is behind: set it' },
  ]
}
