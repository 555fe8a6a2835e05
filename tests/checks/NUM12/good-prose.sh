sed 's/夏收后地块平整抓紧实施/其中漕河片区1.2万亩，埋设管道34公里；其中渠道硬化52公里/' filings/2025/M06/nyj.csv >x && mv x filings/2025/M06/nyj.csv
