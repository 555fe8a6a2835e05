mkdir -p registry/2025
printf '项目\t指标\t期次\t计划累计\t依据\n2\t1\t2025M06\t2\t实施方案\n' >registry/2025/milestones.tsv
awk -F, -v OFS=, 'NR==2{$11=2}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
