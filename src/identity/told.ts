/**
 * Decisions of stewards that the ledger does not tell yet, as rows of it: what each is about by the ids of this run. A link or a cut gives a row for
 * each of its two contacts, a block or its end a row for each person who carries the value; one that nobody carries is told when somebody does.
 */
const pairs = `
  select d.decision_no, d.kind, d.author, d.decided_on, cast(null as varchar) as identifier_kind, p.person_id, o.person_id as other_id, a.source, a.source_key
  from (
    select decision_no, kind, author, decided_on, key_hash, other_hash from staged.decisions where kind in ('link', 'unlink')
    union all
    select decision_no, kind, author, decided_on, other_hash, key_hash from staged.decisions where kind in ('link', 'unlink')
  ) d
  inner join identity.assignments a on a.key_hash = d.key_hash
  inner join identity.persons p on p.person_no = a.person_no
  inner join identity.assignments b on b.key_hash = d.other_hash
  inner join identity.persons o on o.person_no = b.person_no`;

const values = (kind: "block" | "unblock", carriers: string): string => `
  select
    d.decision_no, d.kind, d.author, d.decided_on, d.identifier_kind, p.person_id, cast(null as varchar), cast(null as varchar), cast(null as varchar)
  from staged.decisions d
  ${carriers}
  inner join identity.persons p on p.person_no = c.person_no
  where d.kind = '${kind}'
  group by d.decision_no, d.kind, d.author, d.decided_on, d.identifier_kind, p.person_id`;

const blocks = values(
  "block",
  `inner join identity.demoted v on v.reason = 'blocked' and v.kind = d.identifier_kind and v.value = d.value
  inner join identity.set_aside c on c.identifier_no = v.identifier_no`
);

const unblocks = values(
  "unblock",
  `inner join identity.numbers v on v.kind = d.identifier_kind and v.value = d.value
  inner join identity.holdings c on c.identifier_no = v.identifier_no`
);

export const told = `
  select
    n.person_id, n.source, n.source_key, n.kind, n.other_id, n.author, n.decision_no,
    case
      when n.identifier_kind is null then concat('decision of ', cast(n.decided_on as varchar))
      else concat(n.identifier_kind, ', decision of ', cast(n.decided_on as varchar))
    end as evidence
  from (${pairs}
    union all${blocks}
    union all${unblocks}
  ) n
  left join (select decision_no from identity.ledger where decision_no is not null group by decision_no) t on t.decision_no = n.decision_no
  where t.decision_no is null`;

export const toldReads = ["staged.decisions", "identity.demoted", "identity.set_aside", "identity.numbers", "identity.holdings"];
