#!/usr/bin/env python3
"""Streams a call to Parley and prints what it finds, with nothing but grpcio, protobuf and the .proto files.

    python-client.py --to 127.0.0.1:5080 --call-id c-1 --protos protos

A broken stream is resumed: what was not acknowledged is sent again. --break-after 2 breaks it off on purpose, once.
"""
import argparse
import queue
import subprocess
import sys
import tempfile
import time

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

CALL = [
    ("agent", "您好,我是启明设备的小林,请问现在方便说话吗?"),
    ("customer", "你们的报价太贵了,别家便宜得多。"),
    ("agent", "求求您了,就下一单吧,我这个月就差这一单了,帮帮我吧。"),
    ("customer", "不用了,我再考虑考虑。"),
]
# After anything else the call cannot go on by itself: see docs/live.md.
RESUMABLE = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.INTERNAL, grpc.StatusCode.CANCELLED)


def load_messages(protos):
    """The contract's message classes by name, from the .proto files alone."""
    with tempfile.NamedTemporaryFile() as described:
        subprocess.run(
            ["protoc", f"--proto_path={protos}", "--include_imports", f"--descriptor_set_out={described.name}", "parley/v1/live.proto"], check=True)
        files = descriptor_pb2.FileDescriptorSet.FromString(described.read())
    pool = descriptor_pool.DescriptorPool()
    for file in files.file:
        pool.Add(file)

    def message(name):
        descriptor = pool.FindMessageTypeByName(f"parley.v1.{name}")
        if hasattr(message_factory, "GetMessageClass"):
            return message_factory.GetMessageClass(descriptor)
        return message_factory.MessageFactory(pool).GetPrototype(descriptor)

    return message


class Client:
    def __init__(self, channel, message, call_id, break_after):
        self.request, self.response = message("AnalyzeCallRequest"), message("AnalyzeCallResponse")
        self.analyze = channel.stream_stream(
            "/parley.v1.LiveService/AnalyzeCall",
            request_serializer=self.request.SerializeToString,
            response_deserializer=self.response.FromString)
        self.call_id, self.break_after = call_id, break_after
        self.shown = set()

    def run(self):
        """Until the call has its report; a pause that grows lies between the attempts."""
        pause = 0.1
        while True:
            try:
                return self.stream()
            except grpc.RpcError as failure:
                if failure.code() not in RESUMABLE:
                    raise
                print(f"the stream broke off: {failure.code().name}")
                time.sleep(pause)
                pause = min(pause * 2, 5)

    def stream(self):
        requests = queue.SimpleQueue()
        requests.put(self.request(settings={"call_id": self.call_id, "resume": True}))
        stream = self.analyze(iter(requests.get, None))
        for response in stream:
            kind = response.WhichOneof("content")
            if kind == "started":
                self.start(response.started, requests)
            elif kind == "update":
                self.show(response.update.turn)
                for retraction in response.update.retractions:
                    print(f"retracted: {retraction.label} in turn {retraction.turn}")
            elif kind == "report":
                return self.report(response.report)
            if self.break_after and response.acknowledged_sequence >= self.break_after:
                self.break_after = 0
                stream.cancel()

    def start(self, started, requests):
        print(f"started, sending from segment {started.next_sequence}")
        for turn in started.so_far.turns:
            self.show(turn)
        if started.ended:
            return
        to = self.break_after or len(CALL)
        for sequence in range(started.next_sequence, to + 1):
            speaker, text = CALL[sequence - 1]
            requests.put(self.request(segment={"sequence": sequence, "speaker": speaker, "text": text}))
        if not self.break_after:
            requests.put(None)  # ends the call

    def show(self, turn):
        for violation in turn.violations:
            if violation.id not in self.shown:
                self.shown.add(violation.id)
                print(f"alert: {violation.violation} in turn {turn.index}, p={violation.probability:.2f}")

    def report(self, report):
        violations = sum(len(turn.violations) for turn in report.turns)
        print(f"report: {len(report.turns)} turns, {violations} violations, personality {report.personality.type}")
        for strategy in report.strategies[:1]:
            print(f"do now: {strategy.title}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--to", default="127.0.0.1:5080", help="host:port of the service's gRPC address")
    options.add_argument("--call-id", default=f"python-{time.time_ns()}")
    options.add_argument("--protos", default="protos", help="the folder protos of the repository")
    options.add_argument("--break-after", type=int, default=0, metavar="N", help="break the stream off once segment N is acknowledged")
    chosen = options.parse_args()
    with grpc.insecure_channel(chosen.to) as channel:
        Client(channel, load_messages(chosen.protos), chosen.call_id, chosen.break_after).run()


if __name__ == "__main__":
    sys.exit(main())
