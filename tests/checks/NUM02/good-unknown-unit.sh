# No table knows the unit, and the notice has it.
sed -i 's/在梧桐里等社区新建10家养老驿站/在梧桐里等社区新建及改造养老驿站10廒/' notices/2025.txt
sed -i 's/在梧桐里等社区新建10家养老驿站/在梧桐里等社区新建及改造养老驿站10廒/; s/,家,10,/,廒,10,/; s/驿站7家/驿站7廒/' filings/2025/M0?/mzj.csv
