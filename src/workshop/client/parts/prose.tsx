/** Several paragraphs of a text from the room, split at empty lines. */
export function Prose({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return <div className="prose">{paragraphs.map((paragraph, index) => <p key={index} dir="auto">{paragraph}</p>)}</div>
}
