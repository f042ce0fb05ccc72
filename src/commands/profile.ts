import {AppError} from "../errors.ts";
import {type OpenGeneration, openGeneration} from "../generation/open.ts";
import {type IdentifierKind, normalisers} from "../identity/normalise/index.ts";
import {profileOf} from "../needs/profile.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";

/** What a person may be asked for by, beside the id. */
const names: Readonly<Record<string, IdentifierKind>> = {phone: "phone", vin: "vin", plate: "plate", email: "email", member: "member_no"};

const idsOf = async (generation: OpenGeneration, who: string): Promise<string[]> => {
  const [, name = "", value = ""] = /^(phone|vin|plate|email|member):(.+)$/.exec(who) ?? [];
  if (!name) {
    const [alias] = await generation.rows("select person_id from marts.aliases where alias_id = cast($id as varchar)", {id: who});
    return [String(alias?.person_id ?? who)];
  }
  const kind = names[name] as IdentifierKind;
  const normal = normalisers[kind](value);
  if (normal === null)
    throw new AppError("invalid_input", `not a ${name}`, {
      fix: "phone:13912345678, vin:<17 characters>, plate:苏A12345, email:<address>, member:<number>"
    });
  const rows = await generation.rows(
    "select distinct person_id from marts.lookups where kind = cast($kind as varchar) and value = cast($value as varchar) order by person_id",
    {kind, value: normal}
  );
  return rows.map(({person_id}) => String(person_id));
};

export default command({
  name: "profile",
  summary: "one person's profile",
  arguments: {"<who>": "a person_id, or phone:… | vin:… | plate:… | email:… | member:…"},
  options: [workspaceOption],
  run: async ({args, options}, edge) => {
    const generation = await openGeneration(workspaceOf(options, edge).root);
    try {
      const ids = await idsOf(generation, args[0] as string);
      const profiles: unknown[] = [];
      for (const id of ids) {
        const document = profileOf(generation, id);
        if (document !== undefined) profiles.push(JSON.parse(document));
      }
      if (profiles.length === 0)
        throw new AppError("not_found", "no such person in the published generation", {
          fix: "check the id or number; `huaxiang status` says what is published"
        });
      return {
        json: {schema: "huaxiang.profile/1", generation: generation.number, data_date: generation.manifest.data_date, profiles},
        text: profiles.map((profile) => JSON.stringify(profile, null, 2)).join("\n")
      };
    } finally {
      await generation.close();
    }
  }
});
