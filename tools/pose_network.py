"""Takes the mask out of a pose network: which points of the picture are the person, and nobody asks.

TFLite computes every output of a network, and the mask, as large as the picture, is more than half of the
work. The landmarks stay what they were to the last bit. Numbers of fields: TFLite's schema.fbs (Apache-2.0).
"""

import struct

from flatbuffer import Table, u32

MAGIC = b"TFL3"
SUBGRAPHS = 2  # of the root
OUTPUTS, OPERATORS = 2, 3  # of a subgraph
READ, WRITTEN = 1, 2  # of an operator: the tensors
PRESENCE, MASK = 1, 2  # places among the outputs


def without_mask(network: bytes) -> bytes:
    """The same file with a shorter list of operators; in the mask's place stands another output."""
    content = bytearray(network)
    [graph] = Table.root(content, MAGIC).tables(SUBGRAPHS)
    outputs = graph.numbers(OUTPUTS)
    struct.pack_into("<i", content, graph.vector(OUTPUTS) + 4 + 4 * MASK, outputs[PRESENCE])
    _list(graph, needed(graph))
    return bytes(content)


def needed(graph: Table) -> list[Table]:
    """The operators that an output comes from, in their order."""
    wanted, kept = set(graph.numbers(OUTPUTS)), []
    for operator in reversed(graph.tables(OPERATORS)):
        if wanted.intersection(operator.numbers(WRITTEN)):
            wanted.update(operator.numbers(READ))
            kept.append(operator)
    return kept[::-1]


def _list(graph: Table, operators: list[Table]) -> None:
    """Make these, some of its own, the graph's list of operators; the others stay in the file, unnamed."""
    vector = graph.vector(OPERATORS)
    assert len(operators) <= u32(graph.content, vector)
    places = [operator.at - (vector + 4 + 4 * number) for number, operator in enumerate(operators)]
    struct.pack_into(f"<{1 + len(places)}I", graph.content, vector, len(places), *places)
