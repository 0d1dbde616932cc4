import { createHash } from 'node:crypto'

/** What the one file is made of. */
export interface PageParts {
  /** HTML with the places `{style}`, `{script}`, `{styleHash}` and `{scriptHash}`. */
  readonly template: string
  readonly style: string
  readonly script: string
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/**
 * One HTML file that needs nothing else: script and style are inside, and its content policy allows these two and no request.
 * No text inside can end the element that it stands in.
 */
export function onePage({ template, style: givenStyle, script: givenScript }: PageParts): string {
  const script = givenScript.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--')
  const style = givenStyle.replaceAll(/<\/(style)/gi, '<\\/$1')
  const parts: { readonly [name: string]: string } = { style, script, styleHash: hashOf(style), scriptHash: hashOf(script) }
  return template.replaceAll(/\{(style|script|styleHash|scriptHash)\}/g, (_, name: string) => parts[name]!)
}
