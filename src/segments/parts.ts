/** The named parts of one statement: `with` queries and the joins that bring them to a person; the same text is one part. */
export class Parts {
  readonly queries: {name: string; sql: string}[] = [];
  readonly joins: string[] = [];
  readonly #known = new Map<string, string>();

  /** Name of a `with` query of that text. */
  query(sql: string): string {
    const known = this.#known.get(sql);
    if (known !== undefined) return known;
    const name = `q${this.queries.length + 1}`;
    this.queries.push({name, sql});
    this.#known.set(sql, name);
    return name;
  }

  /** Joins a `with` query of one row per person; its name is its alias. */
  perPerson(sql: string): string {
    const name = this.query(sql);
    this.join(name, `left join ${name} on ${name}.person_no = p.person_no`);
    return name;
  }

  /**
   * Whether a person is among those of a query of one column, `person_no`, said once or more. People are numbered from 1, so they are kept as a text of bits,
   * one for each person: reading it takes a fraction of what a join of as many people does. Who has no profile is not among the people. @param most the highest number of a profile
   */
  isAmong(sql: string, most: number): string {
    const name = this.query(
      `select bitstring_agg(cast(person_no as integer), 0, ${most}) as people from (${sql}) where person_no <= ${most}`
    );
    this.join(name, `cross join ${name}`);
    return `(get_bit(${name}.people, cast(p.person_no as integer)) = 1 and ${name}.people is not null)`;
  }

  join(alias: string, text: string): string {
    if (!this.joins.includes(text)) this.joins.push(text);
    return alias;
  }

  with(): string {
    return this.queries.map(({name, sql}) => `${name} as (\n${sql}\n)`).join(",\n");
  }
}
