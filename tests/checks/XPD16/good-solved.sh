awk -F, -v OFS=, 'NR==2{$18="管线迁改受阻"}1' filings/2025/M05/zjw.csv >x && mv x filings/2025/M05/zjw.csv
awk -F, -v OFS=, 'NR==2{$17=$17 "管线迁改经现场协调恢复施工。"}1' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
