"""The workload of engine-workload.ts in SimPy, one process for each invocation as its guide teaches.

The first argument is the workload as JSON; prints what was done as JSON. Runs with SimPy 3 or 4 (module "simpy"), else
with SimPy 2 (module "SimPy"), which has another API. Exit code 3: there is neither.
"""

import json
import random
import sys
import time

workload = json.loads(sys.argv[1])
gap = workload["gapMicros"] / 1_000_000
duration = workload["durationMicros"] / 1_000_000
failure = workload["failure"]
waits = [wait / 1_000_000 for wait in workload["retryGapsMicros"]] + [None]
invocations = workload["invocations"]

draw = random.Random(7).random
attempts = 0
dropped = 0


def prepare_simpy():
    import simpy

    environment = simpy.Environment()
    timeout = environment.timeout

    def invocation():
        global attempts, dropped
        for wait in waits:
            yield timeout(duration)
            attempts += 1
            if draw() >= failure:
                return
            if wait is None:
                dropped += 1
            else:
                yield timeout(wait)

    def arrivals():
        for _ in range(invocations):
            environment.process(invocation())
            yield timeout(gap)

    environment.process(arrivals())
    return simpy.__version__, environment.run


def prepare_simpy_2():
    import SimPy
    from SimPy.Simulation import Process, Simulation, hold

    class Invocation(Process):
        def run(self):
            global attempts, dropped
            for wait in waits:
                yield hold, self, duration
                attempts += 1
                if draw() >= failure:
                    return
                if wait is None:
                    dropped += 1
                else:
                    yield hold, self, wait

    class Arrivals(Process):
        def run(self):
            for _ in range(invocations):
                invocation = Invocation(sim=simulation)
                simulation.activate(invocation, invocation.run())
                yield hold, self, gap

    simulation = Simulation()
    simulation.initialize()
    first = Arrivals(sim=simulation)
    simulation.activate(first, first.run())
    return SimPy.__version__, lambda: simulation.simulate(until=float("inf"))


try:
    version, run = prepare_simpy()
except ModuleNotFoundError:
    try:
        version, run = prepare_simpy_2()
    except ModuleNotFoundError:
        sys.exit(3)

start = time.perf_counter()
run()
seconds = time.perf_counter() - start
print(json.dumps({"version": version, "seconds": seconds, "attempts": attempts, "dropped": dropped}))
