"""Measures imports, and the lists of a large catalog, side by side with other tools on the same file."""
import os
import random
import shutil
import statistics
import subprocess
import sys
import time

from harness import Shop

WORDS = ("oak steel linen wool cotton glass paper copper leather cork bamboo marble felt brass silk canvas clay "
         "ceramic velvet rubber shirt table lamp mug chair shelf bowl plate towel basket blanket cushion mirror "
         "vase clock candle frame rug stool bench round square tall small large wide narrow soft heavy light").split()

# What the shell does with the same file: the same tables, checks, indexes and settings.
SHELL = """
PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
PRAGMA cache_size = -65536;
CREATE TEMP TABLE raw (sku, title, description, price, quantity, category, image);
.import --csv --skip 1 --schema temp products.csv raw
BEGIN IMMEDIATE;
INSERT INTO category (name, name_key, slug, path, created_at)
SELECT DISTINCT category, lower(category), replace(category, ' ', '-'), category, 0 FROM raw;
INSERT INTO product (sku, title, description, price, category_id, image, created_at, updated_at)
SELECT r.sku, r.title, r.description, CAST(round(r.price * 100) AS INTEGER), c.id, r.image, 0, 0
FROM raw AS r JOIN category AS c ON c.path = r.category;
INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
SELECT p.id, CAST(r.quantity AS INTEGER), CAST(r.quantity AS INTEGER), 'initial', 'shell', 0
FROM raw AS r JOIN product AS p ON p.sku = r.sku WHERE CAST(r.quantity AS INTEGER) > 0;
INSERT INTO product_search (product_search) VALUES ('rebuild');
COMMIT;
"""

# The search that storectl makes, asked of the shell.
SEARCH = """SELECT p.id, p.sku, p.title, p.price, c.path, (SELECT on_hand FROM stock_movement WHERE product_id = p.id
    ORDER BY id DESC LIMIT 1) FROM (SELECT f.rowid AS id, f.rank AS place FROM product_search AS f CROSS JOIN product
    AS q ON q.id = f.rowid WHERE f.product_search MATCH '{match}' AND f.rank MATCH 'bm25(8, 4, 1, 3, 8)'
    ORDER BY f.rank LIMIT 20) AS t JOIN product AS p ON p.id = t.id LEFT JOIN category AS c ON c.id = p.category_id
    ORDER BY t.place"""


def write_products(path, count):
    """A file of a plain supplier: titles and descriptions of few words, each product with a word of its own."""
    dice = random.Random(7)
    with open(path, "w", encoding="utf-8") as file:
        file.write("sku,title,description,price,quantity,category,image\n")
        for number in range(1, count + 1):
            title = " ".join(dice.choices(WORDS, k=3))
            body = " ".join(dice.choices(WORDS, k=9))
            rare = " zirconia" if number % (count // 100) == 0 else ""
            file.write(f'SKU-{number:08},{title.capitalize()} {number},"{body.capitalize()}, as good as new{rare}.",'
                       f"{dice.randint(100, 99999) / 100:.2f},{dice.randint(0, 99)},shelf {number % 50},"
                       f"https://images.example/{number}.jpg\n")


class Table:
    """The figures, each with what it may be at most."""

    def __init__(self):
        self.failed = 0

    def line(self, name, value, limit=None, unit="", detail=""):
        is_good = limit is None or value <= limit
        self.failed += not is_good
        bound = "" if limit is None else f"at most {limit:g}{unit}"
        print(f"{'ok  ' if is_good else 'FAIL'} {name:<52} {value:8.2f}{unit:<3} {bound:<16} {detail}", flush=True)


def timed(arguments, **options):
    """Wall time in seconds and peak memory in MB of a process that must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, stdin=options.pop("stdin", subprocess.DEVNULL), stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, **options)
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: exit {process.returncode}\n{error.decode(errors='replace')}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def settle():
    """What another wrote is on its way to the disk; it must not be paid for here."""
    os.sync()


class ImportBench:
    def __init__(self, binary, rows, runs, large):
        self.shop = Shop(binary)
        self.rows, self.runs, self.large = rows, runs, large
        self.table = Table()
        self.folder = self.shop.folder
        shutil.copy(self.shop.store, self.folder / "empty.db")
        write_products(self.folder / "products.csv", rows)

    def close(self):
        self.shop.close()

    def storectl(self, *arguments):
        return timed([self.shop.binary, *arguments], cwd=self.folder, env=self.shop.environment())

    def fresh(self, name="store.db"):
        shutil.copy(self.folder / "empty.db", self.folder / name)
        settle()

    def shell(self):
        (self.folder / "import.sql").write_text(SHELL)
        with open(self.folder / "import.sql", encoding="utf-8") as script:
            return timed(["sqlite3", "-bail", "shell.db"], cwd=self.folder, stdin=script)

    def measure_import(self, limits):
        ours, shells, again, memory = [], [], [], 0
        for _ in range(self.runs):
            self.fresh("shell.db")
            shells.append(self.shell()[0])
            self.fresh()
            seconds, peak = self.storectl("product", "import", "products.csv")
            ours.append(seconds)
            memory = max(memory, peak)
            settle()
            seconds, peak = self.storectl("product", "import", "products.csv")
            again.append(seconds)
            memory = max(memory, peak)
        counts = [self.shop.rows("SELECT count(*) FROM product")[0][0],
                  self.shop.rows("SELECT count(*) FROM product_search WHERE product_search MATCH 'zirconia'")[0][0]]
        if counts != [self.rows, 100]:
            sys.exit(f"imported {counts} instead of {self.rows} products, 100 of them found by a rare word")
        first, shell, second = map(statistics.median, (ours, shells, again))
        self.table.line(f"import of {self.rows:,} rows, times the sqlite3 shell", first / shell, limits["shell"],
                        "x", f"{first:.1f} s and {shell:.1f} s, medians of {self.runs}")
        self.table.line("the same file again, times the first", second / first, limits["again"], "x", f"{second:.1f} s")
        self.table.line(f"peak memory, {self.rows:,} rows", memory, limits["memory"], "MB")
        return first

    def measure_utils(self, ours, limit, packages):
        """sqlite-utils: first the rows, their types, key and a full-text index; then as much as it can of the rest."""
        folder = self.folder / "utils"
        folder.mkdir()
        environment = {**os.environ, "PYTHONPATH": str(packages)}

        def run(*arguments):
            return timed([sys.executable, "-m", "sqlite_utils", *arguments], cwd=folder, env=environment)[0]

        plain = [run("insert", "utils.db", "product", "../products.csv", "--csv", "--pk", "sku"),
                 run("enable-fts", "utils.db", "product", "sku", "title", "description")]
        rest = [run("convert", "utils.db", "product", "price", "round(float(value) * 100)"),
                run("extract", "utils.db", "product", "category"),
                *(run("create-index", "utils.db", "product", column) for column in ("price", "category_id"))]
        self.table.line("import, times sqlite-utils (insert, enable-fts)", ours / sum(plain), limit, "x",
                        " and ".join(f"{seconds:.1f} s" for seconds in plain))
        self.table.line("… and minor units, categories, two indexes", ours / sum(plain + rest), None, "x",
                        f"{sum(rest):.1f} s more")

    def measure_large(self, limit):
        write_products(self.folder / "large.csv", self.large)
        self.fresh()
        seconds, peak = self.storectl("product", "import", "large.csv")
        self.table.line(f"peak memory, {self.large:,} rows", peak, limit, "MB", f"{seconds:.0f} s")

    def measure_checkouts(self, limit):
        """Sales beside the import, by a person who does nothing else."""
        self.fresh()
        self.shop.ok("product", "add", "--sku", "SOLD", "--title", "Sold", "--description", "Sells", "--price", "1",
                     "--quantity", "100000")
        ann = {"STORECTL_SESSION_FILE": str(self.folder / "ann.session")}
        self.shop.ok("login", "ann", "--password-file", "ann.pw", **ann)
        address = ["--name", "Ann Lee", "--email", "ann@example.com", "--phone", "+1 555 0100", "--address", "1 Main St",
                   "--postal-code", "10001"]

        def sell():
            self.shop.ok("cart", "add", "SOLD=1", **ann)
            start = time.perf_counter()
            self.shop.ok("checkout", *address, **ann)
            return (time.perf_counter() - start) * 1000

        alone = statistics.median([sell() for _ in range(20)])
        process = self.shop.start("product", "import", "products.csv")
        waits = []
        while process.poll() is None:
            waits.append(sell())
            time.sleep(0.02)
        if process.returncode != 0:
            sys.exit(f"import beside checkouts: exit {process.returncode}\n{process.stderr.read()}")
        self.table.line("longest checkout beside the import", max(waits), limit, "ms",
                        f"of {len(waits)}, median {statistics.median(waits):.0f} ms; alone {alone:.0f} ms")

    def measure_reads(self, search_limit, page_limit):
        for word in ("oak", "tall mug", "zirconia"):
            match = " ".join(f'"{part}"' + ("*" if part == word.split()[-1] else "") for part in word.split())
            sql = SEARCH.format(match=match)
            commands = [[self.shop.binary, "product", "search", word, "--limit", "20"],
                        ["sqlite3", "-readonly", "store.db", sql]]
            ours, shell = self.alternate(commands, 7 if word == "oak" else 31)
            self.table.line(f"search for {word!r}, top 20, times the shell", ours / shell, search_limit, "x",
                            f"{ours * 1000:.1f} ms and {shell * 1000:.1f} ms")
        far = self.rows // 2
        first, later = self.alternate(
            [[self.shop.binary, "product", "list", "--limit", "50"],
             [self.shop.binary, "product", "list", "--limit", "50", "--after", str(far)]], 101)
        self.table.line(f"product list, page {far // 50 + 1:,} times page 1", later / first, page_limit, "x",
                        f"{later * 1000:.1f} ms and {first * 1000:.1f} ms")

    def alternate(self, commands, runs):
        """Medians of processes that take turns."""
        times = [[] for _ in commands]
        for _ in range(runs):
            for kept, command in zip(times, commands):
                kept.append(timed(command, cwd=self.folder, env=self.shop.environment())[0])
        return [statistics.median(each) for each in times]
