printf '姓名\t职务分工\t起\t止\t继任\n沈知远\t副区长，分管城建\t\t\t\n' >registry/leaders.tsv
awk -F, -v OFS=, 'NR==2{$17="副区长沈知远现场调度帮办代办延伸工作。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
