import {z} from "zod";

export const Words = z.strictObject({zh: z.string(), en: z.string()}).meta({id: "Words", description: "The same in Chinese and English"});
