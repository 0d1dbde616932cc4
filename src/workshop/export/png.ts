import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Width of every PNG in pixels: that of a projector. */
export const pngWidth = 1920

/** Draws an SVG as a PNG. */
export type Painter = (svg: string) => Uint8Array

const family = 'DejaVu Sans'

/** The library, its program, and the files of the type; nothing where a package is not installed. */
async function packages() {
  const { resolve } = createRequire(import.meta.url)
  try {
    const { initWasm, Resvg } = await import('@resvg/resvg-wasm')
    return { initWasm, Resvg, program: resolve('@resvg/resvg-wasm/index_bg.wasm'), fonts: ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)) }
  } catch {
    return null
  }
}

async function load(): Promise<Painter | null> {
  const found = await packages()
  if (!found) return null
  const { initWasm, Resvg, program, fonts } = found
  const fontBuffers = fonts.map((file) => readFileSync(file))
  await initWasm(readFileSync(program))
  return (svg) => {
    const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: pngWidth }, background: '#fff', font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family } })
    const image = drawing.render()
    try {
      return image.asPng()
    } finally {
      image.free()
      drawing.free()
    }
  }
}

let loaded: Promise<Painter | null> | undefined

/**
 * A painter of PNGs, 1920 pixels wide on white, with its text in DejaVu Sans, whatever fonts a machine has: the same SVG gives the same bytes everywhere.
 * @returns `null` when the optional packages `@resvg/resvg-wasm` and `dejavu-fonts-ttf` were left out at installation
 */
export function painter(): Promise<Painter | null> {
  loaded ??= load()
  return loaded
}
