awk -F, -v OFS=, 'NR==2{$17="截至6月25日，义务教育学位增加到位，教室改造完工。";}1' filings/2025/M06/jw.csv >x && mv x filings/2025/M06/jw.csv
