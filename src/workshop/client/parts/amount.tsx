import { useDesk } from '../desk.js'

/** A number of points in the reader's numerals; with `signed`, its sign always shown. */
export function Amount({ value, signed = false }: { readonly value: number; readonly signed?: boolean }) {
  const { language } = useDesk()
  const format = new Intl.NumberFormat(language === 'ar-XB' ? 'en' : language, { maximumFractionDigits: 1, signDisplay: signed ? 'exceptZero' : 'auto' })
  return <bdi className="amount">{format.format(value)}</bdi>
}
