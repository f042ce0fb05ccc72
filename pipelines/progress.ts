/** How a long piece of work tells where it is; the edge draws it. */
export interface Progress {
  /** A stage begins: «land», «stage», «build», «publish». */
  stage(name: string, of?: number): void;
  /** One more piece of the stage is done. */
  done(text: string): void;
  /** Something that a person should read, kept on the screen. */
  note(text: string): void;
}

export const silent: Progress = {stage: () => undefined, done: () => undefined, note: () => undefined};
