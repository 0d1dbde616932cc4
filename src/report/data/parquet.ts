import { mistake } from '../../errors.js'
import type { DataTable } from './data-table.js'

const kinds = { text: 'STRING', integer: 'DOUBLE', number: 'DOUBLE' } as const

/**
 * A table as a Parquet file: text as UTF-8, numbers as doubles in full, an empty cell as null.
 * The same table gives the same bytes.
 * @throws UsageError when the package hyparquet-writer is not installed
 */
export async function parquetOf({ columns, rows }: DataTable): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer').catch(() => {
    throw mistake({ given: 'a Parquet file was asked for, and the package hyparquet-writer is not installed', allowed: 'it is an optional dependency', todo: 'install it with: npm install hyparquet-writer' })
  })
  return new Uint8Array(parquetWriteBuffer({
    columnData: columns.map(({ name, type }, i) => ({ name, type: kinds[type], nullable: true, data: rows.map((row) => (typeof row[i] === 'object' ? null : row[i])) })),
  }))
}
