export type TwoVersionsRow = Readonly<{ field: string; mine: string; theirs: string }>;

type TwoVersionsProps = Readonly<{
  /** The heads of the three columns. */
  heads: Readonly<{ field: string; mine: string; theirs: string }>;
  rows: readonly TwoVersionsRow[];
}>;

/** What this person wrote beside what stands there by now, field by field. */
export function TwoVersions({ heads, rows }: TwoVersionsProps) {
  return (
    <table className="w-full text-sm">
      <thead className="text-text-3">
        <tr>
          {[heads.field, heads.mine, heads.theirs].map((head) => (
            <th key={head} scope="col" className="py-1 pe-3 text-start font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="tabular">
        {rows.map(({ field, mine, theirs }) => (
          <tr key={field} className="border-t border-line">
            <th scope="row" className="py-1.5 pe-3 text-start font-normal text-text-2">
              {field}
            </th>
            <td className="py-1.5 pe-3 font-medium break-words text-text">{mine}</td>
            <td className="py-1.5 break-words text-text">{theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
