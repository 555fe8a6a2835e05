awk -F, -v OFS=, 'NR==2{$16="严重滞后";$18="消防验收排队，两家驿站未能开放";$19="倒排工期，增派两支施工队伍";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
