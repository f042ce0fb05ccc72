import {config} from "zod";

/** Our policy forbids code made of text: schemas are read without it. Set before the first of them is made. */
config({jitless: true});
