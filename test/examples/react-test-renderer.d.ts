declare module 'react-test-renderer' {
  import type { ReactElement } from 'react'

  /** A drawn element: as much of it as the example reads. */
  interface Drawn {
    readonly children: readonly (string | Drawn)[]
    findByType(type: string): Drawn
  }

  /** Draws without a page. */
  export function create(element: ReactElement): { readonly root: Drawn }
}
