import { useEffect, useState } from 'react'

/** Work in small pieces: how far it is, and what came of it. */
export interface Work<T> {
  readonly share: number
  readonly result: T | null
}

/** How long the page may be busy before it looks at the reader again, in ms. */
const sliceMs = 40

/**
 * Does work piece by piece while the page stays awake, and anew when the key changes.
 * @param start - begins the work; `null` for none
 */
export function useWork<T>(start: (() => Generator<number, T>) | null, key: string): Work<T> {
  const [work, setWork] = useState<Work<T> & { readonly key: string }>({ key, share: 0, result: null })
  useEffect(() => {
    if (!start) return undefined
    const running = start()
    let timer = setTimeout(slice, 30)
    function slice(): void {
      const until = performance.now() + sliceMs
      let share = 0
      do {
        const { done, value } = running.next()
        if (done) return setWork({ key, share: 1, result: value })
        share = value
      } while (performance.now() < until)
      setWork({ key, share, result: null })
      timer = setTimeout(slice, 0)
    }
    return () => clearTimeout(timer)
    // The key says all that the work depends on.
  }, [key])
  return work.key === key && start ? work : { share: 0, result: null }
}
