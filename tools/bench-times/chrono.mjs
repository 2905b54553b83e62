// Times chrono-node: chrono.mjs FOLDER DAYS. Reads the articles of DAYS (file name, tab, day of writing) into memory,
// parses them all twice to warm up, then once more. Prints the bytes, seconds of processor time
// and expressions of that.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [folder, days] = process.argv.slice(2);
const chrono = createRequire(`${process.env.PEERS}/`)("chrono-node");
const articles = readFileSync(days, "utf8").trim().split("\n").map((line) => {
  const [name, day] = line.split("\t");
  const raw = readFileSync(`${folder}/${name}`);
  return { text: raw.toString("utf8"), bytes: raw.length, day: new Date(`${day}T12:00:00`) };
});

function pass() {
  let found = 0;
  for (const a of articles) {
    for (const result of chrono.vi.parse(a.text, a.day)) {
      result.date();
      found++;
    }
  }
  return found;
}

pass();
pass();
const start = process.cpuUsage();
const found = pass();
const { user, system } = process.cpuUsage(start);
console.log(articles.reduce((sum, a) => sum + a.bytes, 0), (user + system) / 1e6, found);
