import { ChangeTag, Clause, Document, DocumentPart, ItemChange } from '@linli/ui/document'
import { Named, Sample, useInWords } from './samples.tsx'

export function DocumentSamples() {
  const inWords = useInWords()
  return (
    <>
      <Sample name="Document · DocumentPart · Clause">
        <Named>
          {(named) => (
            <Document
              issuer={inWords('示范安居物业服务有限公司', 'Demo Anju Property Company')}
              title={inWords('示范·杏林苑物业服务标准', 'Service standard of Demo Xinglin Court')}
              facts={[
                inWords('第 2.1 版', 'Version 2.1'),
                inWords('自 2026年3月1日 起施行', 'in force from 1 March 2026'),
              ]}
              foot={<p className="linli-note">https://linli.example/s/210113001001-M01</p>}
            >
              <DocumentPart title={named(inWords('三、共用设施设备', '3. Shared installations'))}>
                <Clause
                  code="GY-07"
                  title={inWords('急修到场', 'Urgent repair')}
                  measure={inWords('30 分钟', '30 minutes')}
                  marks={<ChangeTag kind="STRICTER" />}
                >
                  {inWords('接到急修报修后 30 分钟内到达现场。', 'On site within 30 minutes of the call.')}
                </Clause>
                <Clause
                  code="GY-08"
                  title={inWords('电梯困人', 'People caught in a lift')}
                  measure={inWords('15 分钟', '15 minutes')}
                >
                  {inWords(
                    '15 分钟内到场安抚，并通知维保单位。',
                    'On site within 15 minutes, and the maintenance company is called.',
                  )}
                </Clause>
              </DocumentPart>
            </Document>
          )}
        </Named>
      </Sample>
      <Sample name="ItemChange">
        <div>
          <ItemChange
            kind="STRICTER"
            title={inWords('急修到场', 'Urgent repair')}
            code="GY-07"
            before={inWords('60 分钟', '60 minutes')}
            after={inWords('30 分钟', '30 minutes')}
          >
            {inWords('到场快 30 分钟', '30 minutes sooner')}
          </ItemChange>
          <ItemChange
            kind="LOOSER"
            title={inWords('楼道清扫', 'Sweeping the stairs')}
            code="BJ-03"
            before={inWords('每日 2 次', 'twice a day')}
            after={inWords('每日 1 次', 'once a day')}
          >
            {inWords('次数减少，需要业主共同决定', 'less often; it needs the owners’ decision')}
          </ItemChange>
          <ItemChange
            kind="REWORDED"
            title={inWords('客服电话', 'Service phone')}
            before={inWords('二十四小时接听', '24 hours')}
            after={inWords('24 小时接听', 'around the clock')}
          />
          <ItemChange
            kind="NOT_COMPARABLE"
            title={inWords('绿化养护', 'Planting')}
            before={inWords('长势良好', 'in good shape')}
            after={inWords('按季修剪', 'pruned by season')}
          />
          <ItemChange
            kind="ADDED"
            title={inWords('清雪', 'Snow')}
            after={inWords('雪停后 4 小时内清通主路', 'main paths clear 4 hours after the snow stops')}
          />
          <ItemChange
            kind="REMOVED"
            title={inWords('代收快递', 'Keeping parcels')}
            before={inWords('每日 8:00–20:00', 'daily 8:00–20:00')}
          />
        </div>
      </Sample>
    </>
  )
}
