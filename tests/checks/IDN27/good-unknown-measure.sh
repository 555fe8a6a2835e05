# A measure word that no table knows, where the clause ends, counts.
sed -i 's/新增学前教育学位720个，新增义务教育学位1500个/新增学前教育学位720个，新增义务教育学位1500个，新砌学田12畈/' notices/2025.txt
sed -n '3s/^2025M06,9,2,\(.*\),个,1500,620,140,760,50.7%,.*/2025M06,9,3,\1,畈,12,5,1,6,50.0%,数量,,推进中,按序时,截至6月25日，新砌学田6畈。,,,,,2025-06-25,2025-06-28,否,,,,公开,/p' \
    filings/2025/M06/jw.csv >third
cat third >>filings/2025/M06/jw.csv
rm third
