import {type AddressInfo, createServer, connect as dial, type Server as Gate, type Socket} from "node:net";

/** Stands before a server and cuts a connection after so many bytes from it, or falls silent; 0: never. */
export interface Wire {
  port: number;
  cutAfter: number;
  /** Hold the connection open instead, and send nothing more. */
  isSilent: boolean;
  connections: number;
  close(): void;
}

export const wireTo = async (port: number): Promise<Wire> => {
  const sockets = new Set<Socket>();
  const gate: Gate = createServer((near) => {
    const far = dial(port, "127.0.0.1");
    const limit = wire.cutAfter;
    wire.connections++;
    let bytes = 0;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket
        .on("error", () => undefined)
        .on("close", () => {
          near.destroy();
          far.destroy();
        });
    }
    near.pipe(far);
    far.on("data", (block: Buffer) => {
      const left = limit === 0 ? block.length : Math.max(0, Math.min(block.length, limit - bytes));
      bytes += block.length;
      near.write(block.subarray(0, left));
      if (limit > 0 && bytes >= limit && !wire.isSilent) near.end(() => near.destroy());
    });
  });
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  const wire: Wire = {
    port: (gate.address() as AddressInfo).port,
    cutAfter: 0,
    isSilent: false,
    connections: 0,
    close: () => {
      gate.close();
      for (const socket of sockets) socket.destroy();
    }
  };
  return wire;
};
