import type { Plural } from '../../client/words/plural.js'

/** The places of a text: `n` and `who` of `{n} for {who}`. */
export type Places<S> = S extends `${string}{${infer P}}${infer R}` ? P | Places<R> : never

type All<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never

/** A text that has these places; one without a place of English does not compile. */
export type Holding<P extends string> = [P] extends [never] ? string : All<P extends unknown ? `${string}{${P}}${string}` : never>

/** The places of a text or of its plurals. */
export type PlacesOf<W> = W extends string ? Places<W> : W extends { readonly other: infer O } ? Places<O> : never

/** A plural whose usual form has these places. */
interface PluralHolding<P extends string> extends Plural {
  readonly other: Holding<P> & string
}

/** The same texts in another language: every key, every place. */
export type TranslatedRoom<W> = { readonly [K in keyof W]: W[K] extends string ? Holding<Places<W[K]>> : PluralHolding<PlacesOf<W[K]>> }

/** What fills the places of a text. */
export type Filling<W> = [PlacesOf<W>] extends [never] ? readonly [] : readonly [values: { readonly [P in PlacesOf<W> & string]: string | number }]
