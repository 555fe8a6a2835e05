awk -F, -v OFS=, 'NR==2{$17="截至6月25日，建成养老驿站7家。任务完成率由高到低为东街86.3%、西街72.5%，全区70.0%。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
