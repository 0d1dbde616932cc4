import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/** Puts a page into its document. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('page')
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>)
}
