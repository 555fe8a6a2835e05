sed 's/帮办代办延伸到乡镇便民中心，预约渠道开通。/（1）帮办延伸到便民中心。2、预约渠道开通。/' filings/2025/M06/zwj.csv >x && mv x filings/2025/M06/zwj.csv
