awk -F, -v OFS=, 'NR==2{$17="完成以下3项：开通预约；培训人员；延伸乡镇。";}1' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
