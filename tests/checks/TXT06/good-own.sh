awk -F, -v OFS=, 'NR==2{$17="截至6月25日，新增学前教育学位360个，与义务教育学位同步推进。";}1' filings/2025/M06/jw.csv >x && mv x filings/2025/M06/jw.csv
