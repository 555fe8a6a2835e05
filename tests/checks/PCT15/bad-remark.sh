sed -i '/2025M06,1,1,/s/公开,$/公开,完成率为65%/' filings/2025/M06/zjw.csv
