#!/usr/bin/env node
// Streams a call to Parley and prints what it finds, with nothing but @grpc/grpc-js, @grpc/proto-loader and the .proto files.
//
//     npm install @grpc/grpc-js @grpc/proto-loader
//     node node-client.mjs --to 127.0.0.1:5080 --call-id c-1 --protos protos
//
// A broken stream is resumed: what was not acknowledged is sent again. --break-after 2 ends the program in the middle
// of the call, as a crash would; started again with the same call id it goes on.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { parseArgs } from 'node:util';

// The packages of the working folder, wherever this file lies.
const require = createRequire(join(process.cwd(), 'client.js'));
const grpc = require('@grpc/grpc-js');
const protoLoader = require('@grpc/proto-loader');

const CALL = [
  ['agent', '您好,我是启明设备的小林,请问现在方便说话吗?'],
  ['customer', '你们的报价太贵了,别家便宜得多。'],
  ['agent', '求求您了,就下一单吧,我这个月就差这一单了,帮帮我吧。'],
  ['customer', '不用了,我再考虑考虑。'],
];
// After anything else the call cannot go on by itself: see docs/live.md.
const RESUMABLE = [grpc.status.UNAVAILABLE, grpc.status.INTERNAL, grpc.status.CANCELLED];

const { values: options } = parseArgs({
  options: {
    to: { type: 'string', default: '127.0.0.1:5080' },
    'call-id': { type: 'string', default: `node-${Date.now()}` },
    protos: { type: 'string', default: 'protos' },
    'break-after': { type: 'string', default: '0' },
  },
});
const breakAfter = Number(options['break-after']);
const shown = new Set();

const contract = grpc.loadPackageDefinition(protoLoader.loadSync('parley/v1/live.proto', {
  includeDirs: [options.protos],
  keepCase: true,
  longs: Number,
  enums: String,
  oneofs: true,
}));
const client = new contract.parley.v1.LiveService(options.to, grpc.credentials.createInsecure());

function show(turn) {
  for (const violation of turn?.violations ?? []) {
    if (shown.has(violation.id)) continue;
    shown.add(violation.id);
    console.log(`alert: ${violation.violation} in turn ${turn.index ?? 0}, p=${violation.probability.toFixed(2)}`);
  }
}

function start(stream, started) {
  console.log(`started, sending from segment ${started.next_sequence}`);
  for (const turn of started.so_far?.turns ?? []) show(turn);
  if (started.ended) return;
  const to = breakAfter || CALL.length;
  for (let sequence = started.next_sequence; sequence <= to; sequence++) {
    const [speaker, text] = CALL[sequence - 1];
    stream.write({ segment: { sequence, speaker, text } });
  }
  if (!breakAfter) stream.end(); // ends the call
}

function report(result) {
  const violations = result.turns.reduce((sum, turn) => sum + (turn.violations?.length ?? 0), 0);
  console.log(`report: ${result.turns.length} turns, ${violations} violations, personality ${result.personality.type}`);
  if (result.strategies?.length) console.log(`do now: ${result.strategies[0].title}`);
}

/** One stream of the call, to its end. */
function analyze() {
  return new Promise((resolve, reject) => {
    const stream = client.AnalyzeCall();
    stream.on('data', (response) => {
      if (response.content === 'started') start(stream, response.started);
      else if (response.content === 'report') report(response.report);
      else if (response.content === 'update') {
        show(response.update.turn);
        for (const { label, turn } of response.update.retractions ?? []) console.log(`retracted: ${label} in turn ${turn ?? 0}`);
      }
      if (breakAfter && (response.acknowledged_sequence ?? 0) >= breakAfter) {
        // Not stream.cancel(): Node closes the sending side before it cancels, which may end the call.
        console.log('the program ends; start it again with the same call id');
        process.exit(0);
      }
    });
    stream.on('error', reject);
    stream.on('end', resolve);
    stream.write({ settings: { call_id: options['call-id'], resume: true } });
  });
}

// Until the call has its report; a pause that grows lies between the attempts.
for (let pause = 100; ; pause = Math.min(pause * 2, 5000)) {
  try {
    await analyze();
    break;
  } catch (failure) {
    if (!RESUMABLE.includes(failure.code)) throw failure;
    console.log(`the stream broke off: ${grpc.status[failure.code]}`);
    await pauseFor(pause);
  }
}
client.close();
