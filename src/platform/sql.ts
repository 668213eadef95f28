// SQL as text with its values apart, so that nothing can be spliced into a statement.
// Statements are portable between SQLite and PostgreSQL; what is not stands in the two drivers.

export type SqlValue = string | number | Uint8Array | null;

export interface Sql {
  /** Statement text, cut where the values go: always one longer than `values`. */
  readonly parts: readonly string[];
  readonly values: readonly SqlValue[];
}

function isSql(value: SqlValue | Sql): value is Sql {
  return typeof value === 'object' && value !== null && 'parts' in value;
}

/** A statement or a fragment of one: values become parameters, fragments are joined in. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly (SqlValue | Sql)[]): Sql {
  const parts: string[] = [strings[0] ?? ''];
  const values: SqlValue[] = [];
  const append = (text: string) => {
    parts[parts.length - 1] += text;
  };
  inserted.forEach((value, index) => {
    if (isSql(value)) {
      append(value.parts[0] ?? '');
      value.values.forEach((inner, at) => {
        values.push(inner);
        parts.push(value.parts[at + 1] ?? '');
      });
      append(strings[index + 1] ?? '');
    } else {
      values.push(value);
      parts.push(strings[index + 1] ?? '');
    }
  });
  return { parts, values };
}

/** Values for `in (...)`. An empty list gives `null`, which matches nothing. */
export function sqlList(values: readonly SqlValue[]): Sql {
  if (values.length === 0) return { parts: ['null'], values: [] };
  return { parts: ['', ...values.slice(1).map(() => ', '), ''], values };
}
