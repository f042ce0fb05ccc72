import {member_no} from "./account.ts";
import {type Scoped, within} from "./scoped.ts";

/** A member number names somebody in its programme; without one it is nobody's. */
export const member = (text: string, programme?: string): Scoped | null => within(programme, member_no(text));
