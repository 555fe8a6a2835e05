sed -i 's/新增学前教育学位720个，/依托青禾实验小学新增学前教育学位720个，/' notices/2025.txt
sed 's/秋季招生计划上报/青禾小学秋季招生计划上报/' filings/2025/M06/jw.csv >x && mv x filings/2025/M06/jw.csv
