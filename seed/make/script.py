"""The light mark-up that lesson texts are written in, read into blocks.

`# heading` · `## smaller heading` · `- bullet` · `1. numbered` · `| a | b |` table row (first row is the head) ·
`!figure.png width` picture (of the resource's folder of pictures) · `---` new page · anything else a paragraph.
"""


def blocks(text):
    found, table = [], []
    for raw in [*text.splitlines(), ""]:
        line = raw.strip()
        # A row ends as it begins: |x| = 5 is a sentence.
        if line.startswith("|") and line.endswith("|"):
            table.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if table:
            found.append(("table", table))
            table = []
        if line:
            found.append(block(line))
    return found


def block(line):
    if line == "---":
        return ("page", None)
    for mark, kind in (("## ", "small"), ("# ", "heading"), ("- ", "bullet")):
        if line.startswith(mark):
            return (kind, line[len(mark):])
    if line.startswith("!"):
        name, _, width = line[1:].partition(" ")
        return ("picture", (name, float(width or 12)))
    number, dot, rest = line.partition(". ")
    if dot and number.isdigit():
        return ("number", (number, rest))
    return ("paragraph", line)
