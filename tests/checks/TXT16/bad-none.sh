awk -F, -v OFS=, 'NR==2{$16="滞后";$18="无";$19="倒排工期，增派两支施工队伍";$20="2025-11-30";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
