/** The device's own clock, in ms; only differences of it are ever used. */
export function deviceNow(): number {
  return Date.now()
}

/** An id that nobody else makes, on a page without a secure context too. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A number in [0, 1) that differs between devices. */
export function chance(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}

function safely<T>(act: () => T, otherwise: T): T {
  // A browser in private mode may forbid storage: the page then works without.
  try {
    return act()
  } catch {
    return otherwise
  }
}

/** Reads a text of this tab. */
export function readTab(key: string): string | null {
  return safely(() => sessionStorage.getItem(`demarche.${key}`), null)
}

/** Keeps a text for this tab; `null` forgets it. */
export function keepInTab(key: string, text: string | null): void {
  safely(() => (text === null ? sessionStorage.removeItem(`demarche.${key}`) : sessionStorage.setItem(`demarche.${key}`, text)), undefined)
}

/** Reads a text of this browser. */
export function readBrowser(key: string): string | null {
  return safely(() => localStorage.getItem(`demarche.${key}`), null)
}

/** Keeps a text for this browser; `null` forgets it. */
export function keepInBrowser(key: string, text: string | null): void {
  safely(() => (text === null ? localStorage.removeItem(`demarche.${key}`) : localStorage.setItem(`demarche.${key}`, text)), undefined)
}

/** The token of this page: in the fragment of its address, or kept by the tab. */
export function tokenHere(door: string): string | null {
  const found = new URLSearchParams(location.hash.slice(1)).get('t')
  if (found) keepInTab(`token.${door}`, found)
  return found ?? readTab(`token.${door}`)
}

/** Puts a token where a reload of this tab finds it. */
export function keepToken(door: string, token: string): void {
  keepInTab(`token.${door}`, token)
  history.replaceState(null, '', `#t=${encodeURIComponent(token)}`)
}

/** Forgets the token of this tab. */
export function dropToken(door: string): void {
  keepInTab(`token.${door}`, null)
  history.replaceState(null, '', location.pathname + location.search)
}
