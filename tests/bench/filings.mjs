// filings.mjs DUCKDB FILE PREVIOUS TARGETS: six checks of a filing in SQL, as `duban lint` has them among others.
// DUCKDB: the folder of @duckdb/node-api. Prints what each found, then seconds of processor time and of the clock.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [duckdb, file, previous, targets] = process.argv.slice(2)
const { DuckDBInstance } = await import(pathToFileURL(createRequire(import.meta.url).resolve(duckdb)))
const connection = await (await DuckDBInstance.create(':memory:')).connect()
const begin = process.cpuUsage(), start = process.hrtime.bigint()
const table = (name, path) =>
    connection.run(`create table ${name} as select * from read_csv('${path}', header = true, all_varchar = true)`)
const number = (name, of = 'f') => `try_cast(${of}."${name}" as decimal(18, 4))`
await table('f', file)
await table('p', previous)
await table('t', targets)
const checks = {
    duplicates: `from (select 1 from f group by "期次", "项目编号", "指标号", "填报单位" having count(*) > 1)`,
    sums: `from f where ${number('上期累计')} + ${number('本期完成')} <> ${number('累计完成')}`,
    ratios: `from f where "完成率" like '%\\%' escape '\\' and abs(${number('累计完成')} * 100.0 / nullif(${number('年度目标')}, 0)
             - try_cast(rtrim("完成率", '%') as double)) > 0.051`,
    targets: `from f join t using ("项目编号", "指标号") where ${number('年度目标')} <> ${number('年度目标', 't')}`,
    negatives: `from f where ${number('累计完成')} < 0 or ${number('本期完成')} < 0`,
    drops: `from f join p using ("项目编号", "指标号", "填报单位") where ${number('累计完成')} < ${number('累计完成', 'p')}`,
}
const told = []
for (const [name, rows] of Object.entries(checks)) {
    const [[count]] = (await connection.runAndReadAll(`select count(*) ${rows}`)).getRows()
    told.push(`${name} ${count}`)
}
const took = process.cpuUsage(begin)
console.error(told.join(', '))
const passed = Number(process.hrtime.bigint() - start) / 1e9
console.log(((took.user + took.system) / 1e6).toFixed(3), passed.toFixed(3))
